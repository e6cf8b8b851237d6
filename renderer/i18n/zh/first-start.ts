/** Before the first sign-in: the first supervisor of a terminal, and a PIN that only its owner knows. */
export const firstStart = {
  supervisor: {
    title: '设置首位主管',
    lead: '本机还没有员工。首位主管负责添加其他人。',
    name: '姓名（显示在登录屏幕上）',
    nameFirst: '请先输入姓名',
    about: '请勿把PIN告诉任何人。这里无人能看到它，只有另一位主管可以重设。此屏幕不会再出现。',
    action: '设为首位主管',
    working: '正在设置主管',
  },
  choose: {
    title: '请设置自己的PIN',
    lead: '当前PIN由他人设定，对方也知道。更改后只有本人知道。',
    who: '以{{name}}的身份登录。',
    action: '使用此PIN登录',
    working: '正在保存PIN',
  },
} as const;
