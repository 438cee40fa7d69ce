/** Prints "passed failed" of a test run; a skip is a failure unless what the test reads is not on this machine. */
import { readFileSync } from 'node:fs';

const { passes, failures, skipped } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const excused = ({ file }) =>
  (/publisher-words|article/u.test(file) && !process.env.ARTICLE) || (/w3c/u.test(file) && !process.env.W3C_TESTS);
const unexcused = skipped.filter((test) => !excused(test));
for (const { file, title } of unexcused) console.error(`skipped without excuse: ${file}: ${title}`);
console.log(`${passes} ${failures + unexcused.length}`);
