// Loaded before the app (node --import): whatever it asks of slack.com goes to SLACK_STUB.
const { fetch } = globalThis;
const stub = process.env.SLACK_STUB;

globalThis.fetch = (url, init) => fetch(String(url).replace('https://slack.com', stub), init);
