// Draws an APL document in a browser, as far as the documents of this project need it. Written from the documentation
// and Amazon's core library, not from the documents: layouts with live parameters, bindings that follow what they name,
// tick handlers by elapsed time, SetValue, SetFocus, SendEvent, and flexbox for Container, Frame, Text and TouchWrapper.
"use strict";

const SIZES = "width height paddingLeft paddingRight paddingTop paddingBottom borderRadius borderWidth".split(" ");

class Scope {
    constructor(parent) {
        this.parent = parent;
        this.values = new Map();
    }

    set(name, value) {
        this.values.set(name, value);
    }

    find(name) {
        for (let scope = this; scope; scope = scope.parent) if (scope.values.has(name)) return scope;
        return null;
    }

    get(name) {
        const scope = this.find(name);
        if (!scope) return null;
        const value = scope.values.get(name);
        return value instanceof Live ? value.read() : value;
    }
}

// A binding that follows what it names, as ContextDependant does in the core library.
class Live {
    constructor(screen, scope, source, type) {
        Object.assign(this, { screen, scope, source, type });
    }

    read() {
        const value = this.screen.evaluate(this.source, this.scope);
        if (this.type === "number") return Number(value);
        if (this.type === "string") return value === null || value === undefined ? "" : String(value);
        return value;
    }
}

const FUNCTIONS = {
    Math,
    String: { length: (text) => (text === null ? 0 : [...String(text)].length) },
};

const compiled = new Map();

class Screen {
    constructor(host, document_, sources, device) {
        Object.assign(this, { host, document: document_, device, sent: [], byId: new Map(), ticks: [], commands: [] });
        this.elapsed = 0;
        this.global = new Scope(null);
        this.global.set("viewport", {
            width: device.width,
            height: device.height,
            shape: device.shape,
            mode: device.mode.toLowerCase(), // unlike in a request
            theme: device.theme,
        });
        const main = this.document.mainTemplate;
        const scope = new Scope(this.global);
        scope.set(main.parameters[0], sources);
        this.root = this.inflateFirst(main.items || [main.item], scope);
    }

    // --- data binding ---

    evaluate(source, scope) {
        if (typeof source !== "string" || !source.includes("${")) return source;
        const whole = /^\$\{([^}]*)\}$/.exec(source);
        if (whole) return this.expression(whole[1], scope);
        return source.replace(/\$\{([^}]*)\}/g, (_, inner) => {
            const value = this.expression(inner, scope);
            return value === null || value === undefined ? "" : String(value);
        });
    }

    expression(source, scope) {
        if (!compiled.has(source)) compiled.set(source, new Function("scope", `with (scope) { return (${source}); }`));
        const names = new Proxy(
            {},
            {
                has: () => true,
                get: (_, name) => {
                    if (name === Symbol.unscopables) return undefined;
                    if (name === "elapsedTime") return this.elapsed;
                    if (name in FUNCTIONS) return FUNCTIONS[name];
                    return scope.get(name);
                },
            },
        );
        const value = compiled.get(source)(names);
        return value === undefined ? null : value;
    }

    resource(value) {
        if (typeof value !== "string" || !value.startsWith("@")) return value;
        let found = value;
        for (const block of this.document.resources) {
            if ("when" in block && !this.evaluate(block.when, this.global)) continue;
            for (const kind of ["colors", "dimensions"]) {
                if (block[kind] && value.slice(1) in block[kind]) found = block[kind][value.slice(1)];
            }
        }
        return found;
    }

    pixels(value) {
        value = this.resource(value);
        if (typeof value === "number") return `${value}px`;
        const match = /^(-?[\d.]+)(vh|vw|px|dp|%)?$/.exec(value);
        if (!match) throw new Error(`no dimension: ${value}`);
        const number = Number(match[1]);
        if (match[2] === "vh") return `${(number * this.device.height) / 100}px`;
        if (match[2] === "vw") return `${(number * this.device.width) / 100}px`;
        return match[2] === "%" ? `${number}%` : `${number}px`;
    }

    // --- inflating ---

    inflateFirst(items, scope) {
        for (const item of items) {
            const part = this.inflate(item, scope);
            if (part) return part;
        }
        return null;
    }

    inflate(item, scope, given = {}) {
        if ("when" in item && !this.evaluate(item.when, scope)) return null;
        const layout = (this.document.layouts || {})[item.type];
        return layout ? this.expand(layout, item, scope, given) : this.primitive(item, scope, given);
    }

    expand(layout, item, scope, given) {
        const inner = new Scope(scope);
        const rest = { ...given };
        const names = (layout.parameters || []).map((one) => (typeof one === "string" ? { name: one } : one));
        for (const { name, default: usual } of names) {
            const value = name in item ? item[name] : usual;
            inner.set(name, new Live(this, scope, value === undefined ? null : value));
        }
        for (const [name, value] of Object.entries(item)) {
            if (!["type", "when"].includes(name) && !names.some((one) => one.name === name)) rest[name] = { value, scope };
        }
        for (const item of layout.items || [layout.item]) {
            const part = this.inflate(item, inner, rest);
            if (part) return part;
        }
        return null;
    }

    primitive(item, scope, given) {
        const inner = new Scope(scope);
        for (const { name, value, type } of item.bind || []) {
            const live = new Live(this, inner, value, type);
            inner.set(name, typeof value === "string" && value.includes("${") ? live : live.read());
        }
        const part = { item, scope: inner, given, children: [], type: item.type };
        part.id = this.evaluate(item.id || "", inner);
        if (part.id && !this.byId.has(part.id)) this.byId.set(part.id, part);
        const children = item.items || (item.item ? [item.item] : []);
        if (item.data) {
            for (const data of this.evaluate(item.data, inner)) {
                const each = new Scope(inner);
                each.set("data", data);
                const child = this.inflateFirst(children, each);
                if (child) part.children.push(child);
            }
        } else if (item.type === "Container") {
            part.children = children.map((one) => this.inflate(one, inner)).filter(Boolean);
        } else if (children.length) {
            const child = this.inflateFirst(children, inner);
            if (child) part.children.push(child);
        }
        for (const child of part.children) child.parent = part;
        for (const handler of item.handleTick || []) this.ticks.push({ handler, part, last: 0 });
        if (item.onMount) this.commands.push(() => item.onMount.forEach((one) => this.run(one, part)));
        return part;
    }

    // --- running ---

    mount() {
        this.commands.forEach((one) => one());
    }

    advance(milliseconds) {
        for (let left = milliseconds, each = 0; left > 0; left -= each) {
            each = Math.min(left, left > 2000 ? 1000 : 50); // a device may be slow, as long as it is right in the end
            this.elapsed += each;
            for (const tick of this.ticks) {
                const { handler, part } = tick;
                if (this.elapsed - tick.last < (handler.minimumDelay ?? 1000)) continue;
                if ("when" in handler && !this.evaluate(handler.when, part.scope)) continue;
                tick.last = this.elapsed;
                handler.commands.forEach((one) => this.run(one, part));
            }
        }
        this.draw();
    }

    run(command, part) {
        if ("when" in command && !this.evaluate(command.when, part.scope)) return;
        const target = command.componentId ? this.byId.get(this.evaluate(command.componentId, part.scope)) : part;
        if (command.type === "SetValue") {
            const scope = target.scope.find(command.property);
            scope.set(command.property, this.evaluate(command.value, part.scope));
        } else if (command.type === "SetFocus") {
            this.focused = target;
        } else if (command.type === "SendEvent") {
            this.sent.push(command.arguments.map((one) => this.evaluate(one, part.scope)));
        } else if (command.type === "Idle") {
            this.awake = { delay: this.evaluate(command.delay, part.scope), lock: command.screenLock };
        } else {
            throw new Error(`no command: ${command.type}`);
        }
    }

    press(id) {
        const part = this.byId.get(id);
        if (!part || this.value(part, "display") === "none") return false;
        part.item.onPress.forEach((one) => this.run(one, part));
        return true;
    }

    // --- drawing ---

    value(part, name) {
        const given = part.given[name];
        if (given) return this.resource(this.evaluate(given.value, given.scope));
        if (name in part.item) return this.resource(this.evaluate(part.item[name], part.scope));
        return this.styled(part, name);
    }

    styled(part, name) {
        const style = (this.document.styles || {})[part.item.style];
        const from = part.item.inheritParentState ? part.parent : part;
        const scope = new Scope(this.global);
        scope.set("state", { focused: this.focused === from, pressed: false });
        let found;
        for (const block of style ? style.values : []) {
            if ("when" in block && !this.evaluate(block.when, scope)) continue;
            if (name in block) found = block[name];
        }
        return this.resource(found);
    }

    draw() {
        this.host.replaceChildren(this.element(this.root, null));
    }

    element(part, parent) {
        const node = document.createElement("div");
        part.node = node;
        const style = node.style;
        style.boxSizing = "border-box";
        style.display = this.value(part, "display") === "none" ? "none" : "flex";
        style.flexDirection = this.value(part, "direction") || "column";
        style.flexGrow = this.value(part, "grow") || 0;
        style.flexShrink = this.value(part, "shrink") || 0;
        style.minWidth = style.minHeight = 0;
        for (const [apl, css] of Object.entries({ alignItems: "alignItems", justifyContent: "justifyContent" })) {
            const value = this.value(part, apl);
            if (value) style[css] = { start: "flex-start", end: "flex-end", spaceBetween: "space-between" }[value] || value;
        }
        for (const name of SIZES) {
            const value = this.value(part, name);
            if (value !== undefined) style[name] = this.pixels(value);
        }
        const opacity = this.value(part, "opacity");
        if (opacity !== undefined) style.opacity = opacity;
        if (part.type === "Frame") this.frame(part, style);
        if (part.type === "Text") this.text(part, node, parent);
        part.children.forEach((child) => node.append(this.element(child, part)));
        return node;
    }

    frame(part, style) {
        style.backgroundColor = this.value(part, "backgroundColor") || "transparent";
        style.borderColor = this.value(part, "borderColor") || "transparent";
        style.borderStyle = "solid";
        if (!style.borderWidth) style.borderWidth = "0px";
    }

    text(part, node, parent) {
        const inner = document.createElement("div");
        const style = inner.style;
        inner.className = "text";
        inner.dataset.id = part.id || "";
        inner.innerHTML = String(this.value(part, "text") ?? "");
        style.color = this.value(part, "color");
        style.fontSize = this.pixels(this.value(part, "fontSize"));
        style.fontWeight = this.value(part, "fontWeight") || 400;
        style.lineHeight = this.value(part, "lineHeight") || 1.25;
        style.textAlign = this.value(part, "textAlign") || "left";
        const lines = this.value(part, "maxLines");
        if (lines) {
            style.display = "-webkit-box";
            style.webkitBoxOrient = "vertical";
            style.webkitLineClamp = lines;
            style.overflow = "hidden";
        }
        node.append(inner);
    }

    // --- looking ---

    // What a person sees of the texts: their words, where they are, and whether something of them is cut.
    seen() {
        const { width, height, shape } = this.device;
        const own = this.host.getBoundingClientRect();
        return [...this.host.querySelectorAll(".text")].filter(visible).map((node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            const box = node.getBoundingClientRect();
            const rows = [...range.getClientRects()];
            const left = Math.min(...rows.map((one) => one.left)) - own.left;
            const right = Math.max(...rows.map((one) => one.right)) - own.left;
            const [top, bottom] = [box.top - own.top, box.bottom - own.top];
            const size = parseFloat(getComputedStyle(node).fontSize);
            const hidden = node.scrollHeight - node.clientHeight > size / 2; // a line; letters may reach out of theirs
            const cut = hidden || node.scrollWidth > node.clientWidth + 1;
            const inside = left >= -1 && right <= width + 1 && top >= -1 && bottom <= height + 1;
            return {
                text: node.textContent,
                id: node.dataset.id,
                share: size / height,
                cut: cut || !inside || (shape === "round" && !rows.every((one) => within(one, own, width / 2))),
                box: [left, top, right, bottom].map(Math.round),
            };
        });
    }
}

function visible(node) {
    if (!node.textContent.trim() || !node.offsetParent) return false;
    for (let at = node; at && at.style; at = at.parentElement) if (at.style.opacity === "0") return false;
    return true;
}

// Whether a line of text is inside a circle; the corners of a line's box are air, so a tenth of its height may stick out.
function within(line, own, radius) {
    const air = line.height * 0.2;
    return [line.top + air, line.bottom - air].every((y) =>
        [line.left, line.right].every((x) => Math.hypot(x - own.left - radius, y - own.top - radius) <= radius + 1),
    );
}

// Whether two texts lie over each other.
function overlapping(texts) {
    const pairs = [];
    texts.forEach((one, index) =>
        texts.slice(index + 1).forEach((other) => {
            const apart =
                one.box[2] <= other.box[0] + 1 ||
                other.box[2] <= one.box[0] + 1 ||
                one.box[3] <= other.box[1] + 3 ||
                other.box[3] <= one.box[1] + 3;
            if (!apart) pairs.push([one.text, other.text]);
        }),
    );
    return pairs;
}
