/** What `ask --compare` says besides its answers, in both languages. */

const english = {
  flag: 'the same question once for each value, side by side; a value with commas in double quotes, or repeat the flag',
  bad: (text: string) => `--compare takes name=A,B, not ${text}.`,
  badRepair: 'Such as --compare org=OpenAI,Anthropic; a name with a comma in double quotes, or --compare once for each.',
  several: '--compare takes the values of one parameter.',
  two: (name: string) => `--compare ${name} needs two values at least.`,
  andParam: (name: string) => `${name} is compared already: leave out -p ${name}.`,
  same: (one: string, other: string) => `${one} and ${other} mean the same.`,
  alone: '--compare goes with one question: leave out --all and --fragile.',
};

const german: typeof english = {
  flag: 'dieselbe Frage einmal für jeden Wert, nebeneinander; ein Wert mit Komma in Anführungszeichen ("), oder den Schalter wiederholen',
  bad: (text) => `--compare nimmt name=A,B, nicht ${text}.`,
  badRepair: 'Etwa --compare org=OpenAI,Anthropic; ein Name mit Komma in Anführungszeichen ("), oder --compare einmal für jeden.',
  several: '--compare nimmt die Werte eines einzigen Parameters.',
  two: (name) => `--compare ${name} braucht mindestens zwei Werte.`,
  andParam: (name) => `${name} wird schon verglichen: -p ${name} weglassen.`,
  same: (one, other) => `${one} und ${other} meinen dasselbe.`,
  alone: '--compare gehört zu einer Frage: --all und --fragile weglassen.',
};

export const compareMessages = { english, german };
