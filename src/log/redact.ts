/** Tokens of bots, users, apps, configurations, refreshes and workflows. */
const TOKEN = /\bx(?:ox[a-z]|ap[a-z]|wfp)[-.][\w.%-]+/gi;

/** A password in the address of a database. */
const PASSWORD = /(\w:\/\/[^:/\s]*):[^@\s]+@/g;

/** JSON.parse quotes what it could not read. */
const QUOTED = /"[\s\S]*is not valid JSON/g;

/** What the libraries print at `debug` holds whole payloads, as JSON or behind these words. */
const PAYLOAD = /[{[]["{}[\s\]]|\b(?:body|payload|challenge|storedResponse): /;

export type Redact = (text: string) => string;

/** Takes out of a line what no log may hold: tokens, the secrets given, and what people wrote. */
export function createRedact(secrets: readonly string[]): Redact {
  const known = secrets.filter((secret) => secret !== '');
  return (text) => {
    const secretless = known.reduce((line, secret) => line.replaceAll(secret, '…'), text);
    const quoteless = secretless.replace(QUOTED, '… is not valid JSON').replace(TOKEN, 'x…').replace(PASSWORD, '$1:…@');
    const payload = PAYLOAD.exec(quoteless);
    return payload ? `${quoteless.slice(0, payload.index)}…` : quoteless;
  };
}
