import { asList, asObject, asText, type JsonObject } from '../json.ts';
import type { RecordedRequest } from '../recorded-request.ts';
import { discordError } from '../rest-error.ts';
import { commandListProblems, commandProblems } from './command-rules.ts';
import { deferProblems, mentionProblems, messageProblems } from './message-rules.ts';
import { schemaProblems, type BodyKind } from './schema-problems.ts';

export interface Violation {
  readonly request: string;
  readonly problem: string;
  readonly body: unknown;
}

/** Checks each body, keeps every breach for the test, and refuses what Discord would refuse. */
export class Inspector {
  readonly violations: Violation[] = [];

  /** `existing` is the stored message when this one edits it. */
  message(request: RecordedRequest, kind: BodyKind, existing?: JsonObject): void {
    const body = asObject(request.body);
    this.#note(request, mentionProblems(body));
    this.#refuse(request, [...schemaProblems(kind, body), ...messageProblems(body, existing)]);
  }

  callback(request: RecordedRequest, existing?: JsonObject): void {
    const body = asObject(request.body);
    const data = asObject(body['data']);
    const type = body['type'];
    const problems = schemaProblems('callback', body);
    if (type === 5 || type === 6) this.#refuse(request, [...problems, ...deferProblems(body['data'])]);
    else if (type === 8) this.#refuse(request, [...problems, ...choiceProblems(data)]);
    else if (type === 4 || type === 7) {
      this.#note(request, mentionProblems(data));
      this.#refuse(request, [...problems, ...messageProblems(data, existing)]);
    } else this.#refuse(request, problems);
  }

  command(request: RecordedRequest, kind: 'command-create' | 'command-edit', whole: JsonObject): void {
    this.#refuse(request, [...schemaProblems(kind, request.body), ...commandProblems(whole)]);
  }

  commands(request: RecordedRequest): void {
    const commands = asList(request.body).map(asObject);
    this.#refuse(request, [
      ...schemaProblems('command-list', request.body),
      ...commands.flatMap(commandProblems),
      ...commandListProblems(commands),
    ]);
  }

  report(request: RecordedRequest, problem: string): void {
    this.#note(request, [problem]);
  }

  #note(request: RecordedRequest, problems: readonly string[]): void {
    const line = `${request.method} ${request.path}`;
    this.violations.push(...problems.map((problem) => ({ request: line, problem, body: request.body })));
  }

  #refuse(request: RecordedRequest, problems: readonly string[]): void {
    this.#note(request, problems);
    if (problems.length > 0) throw discordError(50035, problems);
  }
}

function choiceProblems(data: JsonObject): readonly string[] {
  const choices = asList(data['choices']).map(asObject);
  return [
    ...(choices.length > 25 ? [`${String(choices.length)} choices, at most 25`] : []),
    ...choices.filter((choice) => asText(choice['name']).trim() === '').map(() => 'a choice without a name'),
    ...choices
      .filter((choice) => asText(choice['name']).length > 100 || asText(choice['value']).length > 100)
      .map((choice) => `a choice above 100 characters: ${asText(choice['name'])}`),
  ];
}
