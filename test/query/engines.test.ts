/** Both engines behind the port, on the shared cases and on what concerns only them. */
import { comunicaEngine } from '../../src/query/comunica-engine.ts';
import { oxigraphEngine } from '../../src/query/oxigraph-engine.ts';
import { engineCases } from './engine-cases.ts';

describe('oxigraph engine', () => engineCases('oxigraph', oxigraphEngine));
describe('comunica engine', () => engineCases('comunica', comunicaEngine));
