/** Mocha's spec reporter that also writes its totals, with every skipped test, to the file that TEST_TOTALS names. */
const { writeFileSync } = require('node:fs');
const { relative } = require('node:path');
const Mocha = require('mocha');

module.exports = class Totals extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const skipped = [];
    runner.on('pending', (test) => skipped.push({ file: relative(process.cwd(), test.file ?? ''), title: test.fullTitle() }));
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      if (process.env.TEST_TOTALS) writeFileSync(process.env.TEST_TOTALS, JSON.stringify({ passes, failures, skipped }));
    });
  }
};
