// Talks to the skill's endpoint with virtual-alexa, and prints every exchange as JSON.
//
//   node conversation.js URL MODEL.json LOCALE < lines
//
// A line is what somebody says; "(open)" opens the skill, "(silence)" ends the session.
"use strict";

const fs = require("fs");
const { VirtualAlexa } = require("virtual-alexa");

const [url, model, locale] = process.argv.slice(2);
const lines = fs.readFileSync(0, "utf8").split("\n").filter((line) => line.trim());
const alexa = VirtualAlexa.Builder().skillURL(url).interactionModelFile(model).locale(locale).create();

let sent = null;
alexa.filter((request) => {
    sent = JSON.parse(JSON.stringify(request));
});

function say(line) {
    if (line === "(open)") return alexa.launch();
    if (line === "(silence)") return alexa.endSession(1); // the number of EXCEEDED_MAX_REPROMPTS, which it does not export
    return alexa.utter(line);
}

async function main() {
    const exchanges = [];
    for (const line of lines) {
        const response = await say(line);
        exchanges.push({ said: line, request: sent, response: JSON.parse(JSON.stringify(response)) });
    }
    process.stdout.write(JSON.stringify(exchanges));
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
