import * as schemas from 'discord-api-spec/zod';
import { asList, asObject, isObject } from '../json.ts';

/** The published schemas, by what the body is for. */
export type BodyKind =
  | 'message-create'
  | 'message-edit'
  | 'webhook-create'
  | 'webhook-edit'
  | 'callback'
  | 'command-create'
  | 'command-edit'
  | 'command-list';

/** Breaches of Discord's published schema, each with the place in the body. */
export function schemaProblems(kind: BodyKind, body: unknown): readonly string[] {
  if (kind === 'command-list') {
    if (!Array.isArray(body)) return ['a list of commands was expected'];
    return asList(body).flatMap((command) =>
      against(schemas.ApplicationCommandUpdateRequestSchema, digitsAsNumber(command)),
    );
  }
  return against(schemaFor(kind, body), kind.startsWith('command') ? digitsAsNumber(body) : body);
}

function schemaFor(kind: Exclude<BodyKind, 'command-list'>, body: unknown): schemas.BodySchema {
  switch (kind) {
    case 'message-create':
      return schemas.MessageCreateRequestSchema;
    case 'message-edit':
      return schemas.MessageEditRequestPartialSchema;
    case 'webhook-create':
      return schemas.IncomingWebhookRequestPartialSchema;
    case 'webhook-edit':
      return schemas.IncomingWebhookUpdateRequestPartialSchema;
    case 'command-create':
      return schemas.ApplicationCommandCreateRequestSchema;
    case 'command-edit':
      return schemas.ApplicationCommandPatchRequestPartialSchema;
    case 'callback':
      return callbackSchema(asObject(body)['type']);
  }
}

function callbackSchema(type: unknown): schemas.BodySchema {
  if (type === 4 || type === 5) return schemas.CreateMessageInteractionCallbackRequestSchema;
  if (type === 6 || type === 7) return schemas.UpdateMessageInteractionCallbackRequestSchema;
  if (type === 8) return schemas.ApplicationCommandAutocompleteCallbackRequestSchema;
  if (type === 9) return schemas.ModalInteractionCallbackRequestSchema;
  return schemas.PongInteractionCallbackRequestSchema;
}

/** The schema wants an integer where Discord takes, and discord.js sends, a string of digits. */
function digitsAsNumber(command: unknown): unknown {
  if (!isObject(command) || typeof command['default_member_permissions'] !== 'string') return command;
  return { ...command, default_member_permissions: 0 };
}

function against(schema: schemas.BodySchema, body: unknown): readonly string[] {
  const result = schema.safeParse(body);
  return (result.error?.issues ?? []).map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
}
