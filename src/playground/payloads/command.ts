import type { SlashCommand } from '@slack/bolt';
import type { Channel, User } from '../page/wire.js';
import { APP } from '../seed.js';
import { type At, TOKEN } from './common.js';

interface CommandGiven extends At {
  command: string;
  text: string;
  user: User;
  channel: Channel;
  responseUrl: string;
  triggerId: string;
}

export function commandBody(given: CommandGiven): SlashCommand {
  const { team, command, text, user, channel, responseUrl, triggerId } = given;
  return {
    token: TOKEN,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: APP.id,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: triggerId,
  };
}
