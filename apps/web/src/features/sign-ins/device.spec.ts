import { deviceText } from './device';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [`${WINDOWS} Chrome/140.0.0.0 Safari/537.36`, 'Chrome 浏览器 · Windows 电脑'],
  [`${WINDOWS} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 'Edge 浏览器 · Windows 电脑'],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0',
    '微信 · 安卓',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
    'Safari 浏览器 · 苹果手机或平板',
  ],
  ['curl/8.5.0', '其他程序'],
  ['', '未知设备'],
])('%s is %s to people', (device, text) => {
  expect(deviceText(device)).toBe(text);
});

it('does not guess where nothing was said', () => {
  expect(deviceText(null)).toBe('未知设备');
});
