import type { Installation } from '@slack/bolt';
import { ErrorCode } from '@slack/oauth';

export const INSTALL_PATH = '/slack/install';

export interface Page {
  readonly status: number;
  readonly html: string;
}

/** The first page of an installation; Slack says on the next one what the app asks for. */
export const startPage = (url: string): string =>
  page(
    'Add whoowns to Slack',
    '<p>whoowns answers who is responsible for each layer of a cloud service: the provider, you, or both.</p>',
    link(url, 'Add to Slack'),
  );

export function successPage({ team, enterprise, appId, isEnterpriseInstall }: Installation): Page {
  const where = (isEnterpriseInstall ? enterprise?.name : team?.name) ?? 'Slack';
  const next = isEnterpriseInstall
    ? '<p>An administrator of the organisation now adds it to workspaces. Then try <code>/whoowns os on lambda</code> there.</p>'
    : '<p>Try <code>/whoowns os on lambda</code> in any channel.</p>';
  const app = team && appId ? link(`https://slack.com/app_redirect?app=${appId}&team=${team.id}`, 'Open Slack') : '';
  return { status: 200, html: page(`whoowns is in ${where} now`, next, app) };
}

const AGAIN = link(INSTALL_PATH, 'Start again');

/** What went wrong on the way, without a word that came from outside. */
export function failurePage(code: string, wasDenied: boolean): Page {
  if (wasDenied) return failed(403, 'Nothing was installed', 'The installation was not allowed in Slack.');
  switch (code) {
    case ErrorCode.MissingStateError:
    case ErrorCode.InvalidStateError:
      return failed(
        400,
        'This installation was not begun here',
        'It was begun in another browser or more than ten minutes ago, or finished before.',
      );
    case ErrorCode.MissingCodeError:
      return failed(400, 'Slack sent no code', 'The address of this page is not whole.');
    default:
      return failed(
        500,
        'That went wrong',
        'The app is not installed. Try once more; if it happens again, tell whoever runs whoowns.',
      );
  }
}

const failed = (status: number, title: string, text: string): Page => ({
  status,
  html: page(title, `<p>${escaped(text)}</p>`, AGAIN),
});

function link(url: string, text: string): string {
  return `<p><a href="${escaped(url)}">${escaped(text)}</a></p>`;
}

const page = (title: string, ...body: readonly string[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem } a { font-weight: 600 }</style>
<h1>${escaped(title)}</h1>
${body.join('\n')}
</html>
`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
