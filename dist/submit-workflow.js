#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error('epycloud needs Node 20 or newer; this is ' + process.version + '.');
  process.exit(2);
}
require('./index.js').start('submit-workflow', __dirname);
