/** Keeps cookies, and nothing else, from page to page. */
export function browser(url: string) {
  const cookies = new Map<string, string>();
  async function open(path: string): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${url}${path}`, { headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/Expires=Thu, 01 Jan 1970/.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }
  return {
    open,
    cookies,
    /** Opens the first page. @returns the state that its link hands to Slack */
    async begin(): Promise<string> {
      const page = await (await open('/slack/install')).text();
      const link = /href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
      return new URL(link).searchParams.get('state') ?? '';
    },
  };
}
