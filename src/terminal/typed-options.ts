/** "/vraag hoeveel? minister: Van Oosten vanaf: 2025": options as they are typed after a command's name. */
import type { Choice, CommandOption, OptionValues } from '../../commands/command.ts';

/** A flag that is named is set, unless what follows says otherwise. */
const NO = /^(?:nee|no|false|0)$/iu;

/**
 * The words up to the first named option are the first text option, which may be named itself only where they begin: in
 * "ik heb een vraag: wie betaalt" nothing is named. Names are those of either language.
 */
export function readOptions(words: string, options: readonly CommandOption[]): OptionValues {
  const [main, ...texts] = options.filter(({ type }) => type === 'text');
  const others = [...texts, ...options.filter(({ type }) => type === 'flag' || type === 'choice')];
  const named = main && optionNamed(/^\s*([\p{L}-]+):/u.exec(words)?.[1] ?? '', [main]);
  const values: Record<string, string | boolean> = {};
  let current = main;
  let from = named ? words.indexOf(':') + 1 : 0;
  const end = (to: number): void => {
    const text = words.slice(from, to).trim();
    if (current?.type === 'flag') values[current.key] = !NO.test(text);
    else if (current?.type === 'choice') values[current.key] = choiceNamed(text, current.choices);
    else if (current) values[current.key] = text;
  };
  for (const found of words.matchAll(/(?<=^|\s)([\p{L}-]+):/gu)) {
    const option = found.index < from ? undefined : optionNamed(found[1] ?? '', others);
    if (!option) continue;
    end(found.index);
    current = option;
    from = found.index + found[0].length;
  }
  end(words.length);
  return values;
}

/** A choice goes by what people see of it, or the first word of that; anything else is handed on as it was typed. */
function choiceNamed(text: string, choices: readonly Choice[]): string {
  const typed = text.toLowerCase();
  const chosen = choices.find(({ names }) =>
    Object.values(names).some((name) => name === typed || name.split(' ', 1)[0] === typed),
  );
  return chosen?.value ?? text;
}

const optionNamed = (word: string, options: readonly CommandOption[]): CommandOption | undefined =>
  options.find(({ names }) => Object.values(names).includes(word.toLowerCase()));
