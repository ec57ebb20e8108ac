/** Whether a person may change who holds what. Everybody may read it. */
export type Permission =
  | { readonly is: 'editor' }
  | {
      readonly is: 'reader';
      /** Who installed the app, where that is known. */
      readonly installer: string | null;
      readonly editors: readonly string[];
      /** False where Slack does not tell who is an admin: the optional scope was not granted. */
      readonly knowsAdmins: boolean;
    };
export type Reader = Extract<Permission, { is: 'reader' }>;

/** Who asks, of which workspace. */
export interface Actor {
  readonly tenant: string;
  readonly user: string;
  /** Asked only where something is to be changed. */
  readonly permission: () => Promise<Permission>;
}
