// Checks APL documents with Amazon's apl-suggester, and prints what it finds as JSON, by file.
//
//   node lint.js FILE.json ...
"use strict";

const fs = require("fs");
const { StaticAplTemplateValidator } = require("apl-suggester");

async function main() {
    const found = {};
    for (const file of process.argv.slice(2)) {
        const validator = new StaticAplTemplateValidator();
        found[file] = await validator.validate(JSON.parse(fs.readFileSync(file, "utf8")));
    }
    process.stdout.write(JSON.stringify(found));
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
