/** Question numbers in words, in each language. */

/** Runs of three and more as a range. */
function numbersInWords(numbers: readonly number[], and: string, to: string): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.flatMap(([first, last]) => {
    if (first === last) return [`${first}`];
    return last === first + 1 ? [`${first}`, `${last}`] : [`${first} ${to} ${last}`];
  });
  const last = words.pop() ?? '';
  return words.length ? `${words.join(', ')} ${and} ${last}` : last;
}

export const numbersInDutch = (numbers: readonly number[]): string => numbersInWords(numbers, 'en', 't/m');
export const numbersInEnglish = (numbers: readonly number[]): string => numbersInWords(numbers, 'and', 'to');

/** "vraag 1", "vragen 1 t/m 3". */
export const questionsInDutch = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'vraag' : 'vragen'} ${numbersInDutch(numbers)}`;
export const questionsInEnglish = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'question' : 'questions'} ${numbersInEnglish(numbers)}`;
