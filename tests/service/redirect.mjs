// Loaded before the app (node --import): whatever it asks of slack.com goes to SLACK_STUB.
import { Agent, setGlobalDispatcher } from 'undici';

const { fetch } = globalThis;
const stub = process.env.SLACK_STUB;
const redirected = (url) => String(url).replace('https://slack.com', stub);

globalThis.fetch = (url, init) => fetch(redirected(url), init);
setGlobalDispatcher(
  new Agent().compose(
    (dispatch) => (options, handler) => dispatch({ ...options, origin: redirected(options.origin) }, handler),
  ),
);
