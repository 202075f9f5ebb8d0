import { expect, it } from 'vitest';
import { decodeDevices } from './decode-devices.js';
import { deviceLabel } from './device.js';

it.each([
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    { name: 'Chrome', system: 'macOS' },
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    { name: 'Edge', system: 'Windows' },
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    { name: 'Safari', system: 'iOS' },
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    { name: 'Firefox', system: 'Linux' },
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    { name: 'Chrome', system: 'Android' },
  ],
  // Amplify's client hints, on which no browser can be told.
  ['macOS 14.2.1 arm macOS Not A(Brand/99.0.0.0;Chromium/140', { name: 'macOS', system: null }],
  ['Okhttp/4.12', null],
  ["Ada's work laptop", { name: "Ada's work laptop", system: null }],
  ['', null],
  ['x'.repeat(500), { name: 'x'.repeat(60), system: null }],
])('reads %j', (text, label) => {
  expect(deviceLabel(text)).toEqual(label);
});

it('decodes a device, and keeps nothing that is not shown', () => {
  const output = {
    Devices: [
      {
        DeviceKey: 'eu-central-1_1',
        DeviceAttributes: [
          { Name: 'device_name', Value: 'Work\u202E laptop' },
          { Name: 'last_ip_used', Value: '203.0.113.7' },
          { Name: 'dev:device_arn', Value: 'arn:aws:cognito:123456789012' },
        ],
        DeviceLastAuthenticatedDate: 1_792_454_400.0 as never,
      },
      { DeviceKey: 'eu-central-1_2' },
      {},
    ],
  };
  expect(decodeDevices(output, 'eu-central-1_2')).toEqual([
    {
      id: 'eu-central-1_1',
      isCurrent: false,
      label: { name: 'Work laptop', system: null },
      address: '203.0.113.7',
      lastSignInAt: 1_792_454_400_000,
    },
    { id: 'eu-central-1_2', isCurrent: true, label: null, address: null, lastSignInAt: null },
  ]);
  expect(JSON.stringify(decodeDevices(output, null))).not.toContain('123456789012');
});

it.each([{}, { Devices: null }])('refuses %j, which is no answer of ListDevices', (answer) => {
  expect(() => decodeDevices(answer as never, null)).toThrow('InvalidResponse');
});
