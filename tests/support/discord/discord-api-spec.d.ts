/** The package ships its Zod schemas without types; this is the part of them that the checks use. */
declare module 'discord-api-spec/zod' {
  interface BodySchema {
    safeParse(value: unknown): {
      readonly success: boolean;
      readonly error?: {
        readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
      };
    };
  }
  export const ApplicationCommandAutocompleteCallbackRequestSchema: BodySchema;
  export const ApplicationCommandCreateRequestSchema: BodySchema;
  export const ApplicationCommandPatchRequestPartialSchema: BodySchema;
  export const ApplicationCommandUpdateRequestSchema: BodySchema;
  export const CreateMessageInteractionCallbackRequestSchema: BodySchema;
  export const IncomingWebhookRequestPartialSchema: BodySchema;
  export const IncomingWebhookUpdateRequestPartialSchema: BodySchema;
  export const MessageCreateRequestSchema: BodySchema;
  export const MessageEditRequestPartialSchema: BodySchema;
  export const ModalInteractionCallbackRequestSchema: BodySchema;
  export const PongInteractionCallbackRequestSchema: BodySchema;
  export const UpdateMessageInteractionCallbackRequestSchema: BodySchema;
}
