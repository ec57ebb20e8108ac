import type { Grants } from './grants.js';
import { APP } from './seed.js';
import { chatMethods } from './web-api/chat.js';
import { conversationMethods } from './web-api/conversations.js';
import { fileMethods } from './web-api/files.js';
import { type Behind, type Method, type Methods, refuse, text } from './web-api/method.js';
import { peopleMethods } from './web-api/people.js';
import { missingScope } from './web-api/scopes.js';
import { viewMethods } from './web-api/views.js';

/** The methods of the Web API that an app needs for talking; any other is an `unknown_method`. */
export function webApi(
  behind: Behind,
  grants: Grants,
): (method: string, ...call: Parameters<Method>) => ReturnType<Method> {
  const methods: Methods = {
    ...appMethods(behind),
    ...chatMethods(behind),
    ...conversationMethods(behind),
    ...fileMethods(behind),
    ...peopleMethods(behind),
    ...viewMethods(behind),
  };
  return (method, args) =>
    missingScope(method, args, behind.workspace, grants) ??
    methods[method]?.(args) ??
    refuse('unknown_method', { req_method: method });
}

const appMethods = ({ workspace: { team }, steps }: Behind): Methods => ({
  'auth.test': () => ({
    ok: true,
    url: 'http://slack.invalid/',
    team: team.name,
    team_id: team.id,
    user: APP.name,
    user_id: APP.user,
    bot_id: APP.bot,
    is_enterprise_install: false,
  }),

  'functions.completeSuccess': (args) => {
    steps.set(text(args.function_execution_id), { outputs: args.outputs });
    return { ok: true };
  },

  'functions.completeError': (args) => {
    steps.set(text(args.function_execution_id), { error: text(args.error) });
    return { ok: true };
  },
});
