import { text } from './containers.js';

/** The stages of deploy/Dockerfile, each with its instructions in a line each. */
export interface Stage {
  name: string;
  from: string;
  lines: string[];
}

export const dockerfile = text('deploy/Dockerfile').replaceAll(/\\\n/g, ' ');
export const stages: Stage[] = [];
for (const line of dockerfile.split('\n').filter((l) => l && !l.startsWith('#'))) {
  const [, from, name] = /^FROM (\S+) AS (\S+)$/.exec(line) ?? [];
  if (from) stages.push({ name, from, lines: [] });
  else stages.at(-1)?.lines.push(line);
}
export const stage = (name: string): Stage => stages.find((s) => s.name === name)!;
/** A stage's lines after those of the stages it is made from. */
export const lines = (name: string): string[] =>
  stages.some((s) => s.name === name) ? [...lines(stage(name).from), ...stage(name).lines] : [];
