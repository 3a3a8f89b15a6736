// Goes before a program (`node --require`): at its end it writes the files that were loaded to descriptor 3, as JSON.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(3, JSON.stringify(Object.keys(require.cache))));
