/** The wordings of headings over answers, as documents have them. */

const joined = (numbers: readonly number[], last: string): string =>
  numbers.length === 1 ? `${numbers[0]}` : `${numbers.slice(0, -1).join(', ')}${last}${numbers.at(-1)}`;

type Wording = (numbers: string) => string;

const SINGLE: readonly Wording[] = [
  (number) => `Antwoord ${number}`,
  (number) => `Antwoord ${number}:`,
  (number) => `Antwoord op vraag ${number}`,
  (number) => `Antwoord vraag ${number}:`,
  (number) => `Antwoord op vraag ${number}:`,
  (number) => `ANTWOORD OP VRAAG ${number}`,
];

const JOINT: readonly Wording[] = [
  (numbers) => `Antwoord ${numbers}`,
  (numbers) => `Antwoord op vragen ${numbers}`,
  (numbers) => `Antwoord op vraag ${numbers}`,
  (numbers) => `Antwoord op de vragen ${numbers}`,
  (numbers) => `Antwoorden ${numbers}`,
  (numbers) => `Antwoorden op vraag ${numbers}`,
  (numbers) => `Antwoord vragen ${numbers}`,
  (numbers) => `Antwoord vraag ${numbers}:`,
];

const pick = <Item>(items: readonly Item[], choice: number): Item | undefined => items[choice % items.length];

export function answerHeading(numbers: readonly number[], choice: number): string {
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  if (numbers.length === 1) return pick(SINGLE, choice)?.(`${first}`) ?? '';
  const lists = [joined(numbers, ' en '), joined(numbers, ', en '), joined(numbers, ', '), numbers.join(',')];
  const ranges = [`${first} t/m ${last}`, `${first}-${last}`, `${first} tot en met ${last}`];
  const isRange = numbers.length > 2 && last - first === numbers.length - 1;
  const printed = pick(isRange ? [...lists, ...ranges] : lists, Math.floor(choice / JOINT.length)) ?? '';
  return pick(JOINT, choice)?.(printed) ?? '';
}

export const bareAnswerHeading = (choice: number): string => pick(['Antwoord', 'Antwoord:'], choice) ?? '';
