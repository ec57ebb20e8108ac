import { spawnSync } from 'node:child_process';

/** `npm run dev`: Node starts this anew after each change, so that what runs is what was written. */
const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
if (status === 0) await import('../main.js');
else process.exitCode = 1;
