/** `docs/queries.md` is what the headers say. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { catalogueMarkdown } from '../../src/export/catalogue-markdown.ts';
import { openProject } from '../../src/index.ts';
import { folder } from '../data/shipped.ts';

describe('docs/queries.md', () => {
  it('is up to date (npm run docs renews it)', async () => {
    const project = await openProject({ folder });
    expect(readFileSync(`${folder}docs/queries.md`, 'utf8')).to.equal(catalogueMarkdown(project.queries));
    project.close();
  });
});
