'use strict';
// Exit code 0 when the process in this container says that it is ready.
const { get } = require('node:http');

const request = get(
  `http://127.0.0.1:${process.argv[2]}/health/ready`,
  { timeout: 3_000 },
  (response) => {
    response.resume();
    process.exit(response.statusCode === 200 ? 0 : 1);
  },
);
request.on('timeout', () => request.destroy());
request.on('error', () => process.exit(1));
