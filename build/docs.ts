/** Renews the documentation that is generated: `npm run docs`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeFileAtomic } from '../src/export/atomic-file.ts';
import { catalogueMarkdown } from '../src/export/catalogue-markdown.ts';
import { withTerms } from '../src/export/terms-markdown.ts';
import { openProject } from '../src/index.ts';
import { ontologyTermsOf } from './ontology-terms-of.ts';
import { contextDocument, withContextTable } from './context.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const project = await openProject({ folder: root });
await writeFileAtomic(`${root}ontology/context.jsonld`, contextDocument(root, project.base));
await writeFileAtomic(`${root}docs/json-ld.md`, withContextTable(readFileSync(`${root}docs/json-ld.md`, 'utf8'), root, project.base));
await writeFileAtomic(`${root}docs/queries.md`, catalogueMarkdown(project.queries));
await writeFileAtomic(`${root}docs/model.md`, withTerms(readFileSync(`${root}docs/model.md`, 'utf8'), await ontologyTermsOf(project)));
project.close();
