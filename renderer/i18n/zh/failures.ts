/**
 * What is said for the failures that somebody can meet before the sign-in; those of the work are in `failures-at-work.ts`. `failure-words.ts` ties
 * every failure code to one of them.
 */
export const failures = {
  'malformed-input': '系统无法读取此屏幕发来的内容。未作任何更改。如再次出现，请联系IT。',
  'sender-refused': '系统拒绝了来自此窗口的调用。未作任何更改。请联系IT。',
  'too-large': '内容太长。请缩短后再试。',
  'too-many-calls': '操作太快。请等待{{wait}}后再试。',
  'not-available-here': '此功能仅在培训模式中提供。',
  'wrong-state': '现在不能这样操作。请再看一下屏幕，从那里继续。',
  internal: '系统出了问题。工作已保留。如再次出现，请联系IT。',

  'not-signed-in': '无人登录。请登录后继续。',
  locked: '终端已锁定。请输入PIN继续。',
  'supervisor-needed': '只有主管可以进行此操作。请主管到柜台来。',
  'pin-wrong_zero': 'PIN不匹配。',
  'pin-wrong_other': 'PIN不匹配。还可以试{{count}}次。',
  'pin-delayed': 'PIN输错次数太多。请等待{{wait}}后再试。',
  'same-person': '不能批准自己的操作。请找另一位主管。',
  'pin-to-choose': '请先设置自己的PIN。',
  'pin-unsuitable': '此PIN不能使用。请换一个。',
  'not-acknowledged': '发件箱中有条目需要先查看。',
  'staff-list-missing': '本机的员工名单缺失。未作任何更改。请联系IT。',

  'settings-invalid': '设置文件 {{file}} 中有一个字段不能使用：{{field}}。请改正后重新启动。',
  'policy-invalid': '策略文件 {{file}} 中有一个字段不能使用：{{field}}。请改正后重新启动。',
  'file-missing': '缺少文件 {{file}}。请放回原处后重新启动。',
  'file-unreadable': '文件 {{file}} 打不开。请允许系统读取后重新启动。',
  'file-too-large': '文件 {{file}} 过大。请换成正确的文件后重新启动。',
  'file-not-json': '文件 {{file}} 从{{field}}起无法读取。请在该处改正后重新启动。',
  'settings-not-saved': '更改未能保存到 {{file}}。仍使用原来的设置。请联系IT：磁盘可能已满。',
  'policy-bundle-older': '本机的策略比之前的旧。没有打开任何内容。请联系IT。',
  'fixed-by-policy': '此项由所属机构设定。如需更改，请联系IT。',

  'secret-absent': '密钥库中没有凭据“{{name}}”。请IT输入。',
  'keychain-locked': '本机的密钥库已锁定。请联系IT解锁。',
  'keychain-unavailable': '本机的密钥库没有响应。请联系IT；没有内容丢失。',
  'keychain-denied': '密钥库不允许系统进入。请联系IT；没有内容丢失。',
  'keychain-changed': '密钥库不是本机设置时的那一个。没有打开任何内容。请联系IT。',
  'keychain-not-set-up': '本机尚未为正式工作设置好。请IT输入凭据。',

  'vault-key-missing': '密钥库中没有已存客户资料的密钥。没有打开或更改任何内容。请联系IT。',
  'vault-key-wrong': '密钥库中的密钥与已存客户资料不符。没有打开或更改任何内容。请联系IT。',
  'vault-newer': '已存客户资料来自较新版本的Vestibule。没有打开任何内容。请IT更新本机。',
  'vault-damaged': '已存客户资料无法读取。未作任何更改。请联系IT。',
  'storage-full': '本机磁盘已满。此次内容未保存。请联系IT腾出空间。',
  'storage-unavailable': '本机磁盘无法使用。此次内容未保存。请联系IT。',
  'record-unreadable': '这里保存的内容无法读取，没有发送。请找主管。',
} as const;
