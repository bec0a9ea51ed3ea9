/** Question numbers in words: runs of three and more as a range. */
export function numbersInWords(numbers: readonly number[], and: string, to: string): string {
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
