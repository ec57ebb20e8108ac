/** "This channel" for a direct message would puzzle people. */
export const placeName = (channel: string): string => (channel.startsWith('D') ? 'this conversation' : 'this channel');
