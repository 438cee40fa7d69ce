/** Which language people read: what they asked for, else their system's, else the project's first. */
import { Problem } from '../problem.ts';
import { german } from './messages-de.ts';
import { english, type Messages } from './messages-en.ts';

/** The language part of a tag or locale: `de` of `de_AT.UTF-8`. */
function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_.@]/u)[0] ?? '';
}

/** The system's language, or undefined where it has no preference (`C`, `POSIX`). */
function systemLanguage(env: NodeJS.ProcessEnv): string | undefined {
  // POSIX: the first that is set and not empty decides, even where it says C.
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  const tag = primary(locale ?? new Intl.DateTimeFormat().resolvedOptions().locale);
  return tag === 'c' || tag === 'posix' ? undefined : tag;
}

/** The messages for a reader whose project is not known yet: by `--lang` or the system, in English where we have no other. */
export function messagesFor(asked: string | undefined, env: NodeJS.ProcessEnv): Messages {
  return primary(asked ?? systemLanguage(env) ?? 'en') === 'de' ? german : english;
}

/**
 * The language of answers.
 * @throws Problem `unknown-language` (usage) where `asked` is none of the project's
 */
export function answerLanguage(
  asked: string | undefined,
  env: NodeJS.ProcessEnv,
  languages: readonly string[],
  say: Messages,
): string {
  const find = (tag: string) =>
    languages.find((lang) => lang.toLowerCase() === tag.toLowerCase()) ?? languages.find((lang) => primary(lang) === primary(tag));
  if (asked !== undefined) {
    const found = find(asked);
    if (found !== undefined) return found;
    const message = say.unknownLanguage(asked, languages.join(', '));
    throw new Problem({ code: 'unknown-language', message, kind: 'usage' });
  }
  const system = systemLanguage(env);
  return (system === undefined ? undefined : find(system)) ?? languages[0] ?? 'en';
}

/** The value of `--lang` before anything is parsed, so that help and errors come in that language. */
export function askedLanguage(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = args[index];
  return arg?.startsWith('--lang=') ? arg.slice('--lang='.length) : index < 0 ? undefined : args[index + 1];
}
