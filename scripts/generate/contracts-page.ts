import { allContracts } from '#contracts/catalogue';
import type { Command } from '#contracts/core/command';
import { errorCatalogue } from '#contracts/error-catalogue';
import { fieldsOf, type Class, type Schema } from '#contracts/core/fields';

/** docs/contracts.md: what every service says to others, from the catalogue itself. */
export function contractsPage(): string {
  const services = allContracts.map((contract) => {
    const { name, doc, consumes, calls } = contract;
    const commands = Object.values(contract.commands);
    const aggregates = Object.values(contract.aggregates);
    return [
      `## ${name}`,
      doc,
      consumes.length > 0 ? `Takes in the facts of: ${consumes.join(', ')}.` : '',
      calls.length > 0 ? `Calls: ${calls.join(', ')}.` : '',
      commands.length > 0
        ? table(['Command or question', 'HTTP', 'Who', 'What'], commands.map(commandRow))
        : '',
      ...aggregates.map(
        (a) =>
          `**${a.noun}**: ${a.doc} Facts: ${a.facts.map((f) => `\`evt.${name}.${a.noun}.${f}.v1\``).join(', ')}. State: ${fields(a.state)}.`,
      ),
    ].filter(Boolean);
  });
  const errors = Object.entries(errorCatalogue).map(([code, { status, tr, en }]) => [
    `\`${code}\``,
    String(status),
    tr,
    en,
  ]);
  return [
    '# Contracts',
    'Made by `npm run generate` from `libs/contracts`. Commands travel over core NATS, facts over JetStream; both are validated by the classes named here.',
    ...services.flat(),
    '## Errors',
    table(['Code', 'Status', 'Türkçe', 'English'], errors),
    '',
  ].join('\n\n');
}

function commandRow(command: Command): string[] {
  const access = typeof command.access === 'string' ? command.access : command.access.join(', ');
  return [
    `\`${command.subject}\``,
    command.http ? `${command.http.method} ${command.http.path}` : '',
    access,
    `${command.doc}${command.errors.length > 0 ? ` Errors: ${command.errors.join(', ')}.` : ''}`,
  ];
}

const fields = (cls: Class): string =>
  [...fieldsOf(cls)].map(([name, { schema }]) => `${name} (${typeOf(schema)})`).join(', ');
const typeOf = (schema: Schema): string =>
  schema.nested?.().name ??
  (schema.items
    ? `list of ${typeOf(schema.items)}`
    : (schema.enum?.join(' | ') ?? schema.format ?? String(schema.type)));

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
