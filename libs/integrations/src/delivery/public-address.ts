import { BlockList, isIP } from 'node:net';

/** Networks nobody outside the house lives in: loopback, private, link-local, carrier, test, multicast, reserved. */
const CLOSED: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '::1/128',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix = ''] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(
      address,
      Number(prefix === '' ? (family === 'ipv6' ? 128 : 32) : prefix),
      family,
    );
  }
  return list;
}

const closed = listOf(CLOSED);
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Whether an address is open to everybody, or its network is named by the configuration. */
export function mayBeReached(address: string, allowedNetworks: readonly string[]): boolean {
  const plain = MAPPED.exec(address)?.[1] ?? address;
  const family = isIP(plain);
  if (family === 0) return false;
  const kind = family === 6 ? 'ipv6' : 'ipv4';
  if (listOf(allowedNetworks).check(plain, kind)) return true;
  // other spellings of a mapped address are none of ours
  return !closed.check(plain, kind) && !plain.toLowerCase().startsWith('::ffff:');
}
