import { z } from 'zod';

/** A file that a person put into a form. */
export const SentFile = z.object({ url_private_download: z.string(), size: z.number() });
export type SentFile = z.infer<typeof SentFile>;

/** A form is answered within three seconds or not at all. */
const PATIENCE_MS = 2000;

/** @returns undefined where it cannot be had: it is too long, too slow, or not at Slack's */
export type Download = (file: SentFile, token: string | undefined) => Promise<string | undefined>;

export function createDownload(maxBytes: number, fetchFile: typeof fetch = fetch): Download {
  return async ({ url_private_download: url, size }, token) => {
    if (size > maxBytes || token === undefined || !isSlacks(url)) return undefined;
    try {
      const response = await fetchFile(url, {
        headers: { authorization: `Bearer ${token}` },
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      // without the scope, Slack answers with its page to sign in
      const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
      const text = response.ok && !isPage ? await response.text() : undefined;
      return text !== undefined && text.length <= maxBytes ? text : undefined;
    } catch {
      return undefined;
    }
  };
}

/** The token is for Slack alone. */
const isSlacks = (url: string): boolean =>
  URL.canParse(url) && new URL(url).protocol === 'https:' && /\.slack(?:-gov)?\.com$/.test(new URL(url).hostname);
