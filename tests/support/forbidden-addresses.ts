const privateIpv4 = `
  127.0.0.1 127.1.2.3 127.255.255.254 0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 172.16.0.1
  172.31.255.254 192.168.0.1 192.168.255.254 169.254.0.1 169.254.169.254 169.254.170.2 100.64.0.1
  100.100.100.200 100.127.255.254 192.0.0.1 192.0.0.192 192.0.2.1 198.18.0.1 198.19.255.254
  198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 168.63.129.16
  192.88.99.1
`
  .trim()
  .split(/[ \n]+/);

/** Other ways of writing 127.0.0.1, 10.0.0.1, 169.254.169.254 and 192.168.0.1. */
const notations = `
  2130706433 0x7f000001 017700000001 0177.0.0.1 0x7f.0.0.1 127.1 127.0.1 0x7f.1 0177.1 00000177.0.0.1
  127.0.0.1. 127.000.000.001 0x7F.0x00.0x00.0x01 167772161 0xa000001 10.1 0xa9fea9fe 2852039166
  0251.0376.0251.0376 0xa9.0xfe.0xa9.0xfe 169.254.43518 169.16689662 3232235521 0xc0a80001
  0300.0250.0.1 192.168.1 0 0x0 00 %31%32%37.0.0.1 127%2e0%2e0%2e1 127.0.0.%31 １２７.０.０.１ ①②⑦.⓪.⓪.①
  127。0。0。1 127．0．0．1 127｡0｡0｡1 １６９.２５４.１６９.２５４
`
  .trim()
  .split(/[ \n]+/);

const ipv6 = `
  :: ::1 0:0:0:0:0:0:0:1 0000:0000:0000:0000:0000:0000:0000:0001 ::127.0.0.1 ::7f00:1 ::10.0.0.1
  ::169.254.169.254 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 ::ffff:169.254.169.254
  ::ffff:a9fe:a9fe ::ffff:0:127.0.0.1 ::ffff:8.8.8.8 0:0:0:0:0:ffff:7f00:0001 64:ff9b::127.0.0.1
  64:ff9b::7f00:1 64:ff9b::10.0.0.1 64:ff9b::169.254.169.254 64:ff9b:1::7f00:1 64:ff9b:1::a9fe:a9fe
  2002:7f00:1:: 2002:7f00:0001::1 2002:a00:1:: 2002:c0a8:1::1 2002:a9fe:a9fe:: 2001:0:7f00:1::
  2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:0:53aa:64c:0:ffff:80ff:fffe 2001:10::1 2001:20::1
  2001:db8::1 2001:2::1 3fff::1 5f00::1 100::1 fc00::1 fd00::1 fd00:ec2::254 fd12:3456:789a::1
  fe80::1 fe80::a9fe:a9fe febf::1 fec0::1 feff::1 ff02::1 ff0e::1 ff05::1:3 2a00:1450::5efe:7f00:1
  2a00:1450:4001:800:0:5efe:a00:1 2a00:1450:4001:800:200:5efe:a00:1 4000::1 1::1 0:0:0:1::
  2620:4f:8000::1
`
  .trim()
  .split(/[ \n]+/);

const names = `
  localhost LOCALHOST localhost. foo.localhost localhost.localdomain metadata
  metadata.google.internal instance-data router printer.local intranet wiki.corp nas.lan
  fritz.home.arpa db.internal kubernetes.default.svc.local ⓛⓞⓒⓐⓛⓗⓞⓢⓣ localhost%00 ｌｏｃａｌｈｏｓｔ
`
  .trim()
  .split(/[ \n]+/);

const whole = [
  'ftp://example.org/',
  'file:///etc/passwd',
  'file://127.0.0.1/etc/passwd',
  'gopher://127.0.0.1:6379/_INFO',
  'dict://127.0.0.1:11211/',
  'javascript:alert(1)',
  'data:text/html,x',
  'ws://example.org/',
  'ldap://127.0.0.1/',
  'tftp://127.0.0.1/',
  'jar:http://127.0.0.1!/',
  'blob:http://127.0.0.1/x',
  'http://user@example.org/',
  'http://user:secret@example.org/',
  'http://example.org@127.0.0.1/',
  'http://127.0.0.1@example.org/',
  'http://127.0.0.1:80@example.org/',
  'http://example.org:80@127.0.0.1:80/',
  'http://example.org%40127.0.0.1/',
  'http://example.org#@127.0.0.1:22/ x',
  'http://example.org\\@127.0.0.1/',
  'http://127.0.0.1\\@example.org/',
  'http:\\\\127.0.0.1\\',
  'http:/\\127.0.0.1/',
  'http:/127.0.0.1/',
  'http:127.0.0.1/',
  'http:////127.0.0.1/',
  'http://example.org\t@127.0.0.1/',
  'http://127.0.0.1\n.example.org/',
  'http://127.0.\t0.1/',
  'ht\ntp://127.0.0.1/',
  'http://\u0000127.0.0.1/',
  'http://127.0.0.1\u200b/',
  'http://127.0.0.1:22/',
  'http://example.org:22/',
  'http://example.org:25/',
  'http://example.org:3306/',
  'http://example.org:6379/',
  'http://example.org:9200/',
  'http://example.org:0/',
  'http://example.org:65536/',
  'http://example.org:8081/',
  'https://example.org:80443/',
  'http://[::1/',
  'http://[/',
  'http://',
  'http://?',
  'http://[::1%25eth0]/',
  'http://[fe80::1%25lo]/',
  'http://[::ffff:127.0.0.1]:8080/',
  'http://127.0.0.1:8443/',
  'http://[::]:80/',
  '//127.0.0.1/',
  '127.0.0.1',
  'http://256.256.256.256/',
  'http://1.2.3.4.5/',
  'http://0x7f.0.0.0.1/',
  `http://example.org/${'a'.repeat(5_000)}`,
  '',
  ' ',
];

/** Addresses that must never be connected to, however they are written. */
export const forbiddenAddresses: readonly string[] = [
  ...privateIpv4.map((host) => `http://${host}/`),
  ...privateIpv4.slice(0, 8).map((host) => `https://${host}:8443/feed.xml`),
  ...notations.map((host) => `http://${host}/`),
  ...ipv6.map((host) => `http://[${host}]/`),
  ...names.map((host) => `http://${host}/`),
  ...whole,
];

/** What a name server may answer for a name that was made to deceive. */
export const deceivingAnswers: readonly (readonly string[])[] = [
  ...privateIpv4.map((address) => [address]),
  ...ipv6.map((address) => [address]),
  ['93.184.215.14', '127.0.0.1'],
  ['127.0.0.1', '93.184.215.14'],
  ['93.184.215.14', '::1'],
  ['2606:4700::6810:84e5', 'fd00::1'],
  ['93.184.215.14', '169.254.169.254', '1.1.1.1'],
  ['fe80::1%eth0'],
  ['not an address'],
  [],
];
