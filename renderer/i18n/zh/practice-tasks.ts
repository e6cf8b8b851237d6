/** Training only: tasks that walk a new clerk through what happens at a counter. The buttons are named by their own words. */
export const practiceTasks = {
  title: '练习任务',
  lead: '每项任务都会提示下一步，并勾选已完成的步骤。客户资料请自行虚构。',
  done: '今天已完成{{done}}项，共{{all}}项',
  doneToday: '今天已完成',
  running: '进行中',
  begin: '开始：{{task}}',
  label: '当前练习任务',
  close: '结束任务',
  closeDone: '关闭任务',
  progress: '第{{here}}步，共{{total}}步',
  again: '再做一次：',
  task: {
    visit: {
      name: '一次办理',
      about: '从同意到回执。',
      seen: '已完成。您看过了一次完整的办理：同意、资料、核对、验证码、结束。',
    },
    'offline-visit': {
      name: '断网时的办理',
      about: '先保存在本机，网络恢复后自动发送。',
      seen: '已完成。您看过了断网时保存的办理，以及系统随后自动发送。发送之前，客户并未注册。',
    },
    'wrong-code': {
      name: '验证码错误',
      about: '客户读错了一位。',
      seen: '已完成。您看过了不匹配的验证码和剩余次数，并且正确的验证码仍然有效。',
    },
    'unknown-answer': {
      name: '没有收到答复',
      about: '已发送，但没有任何答复。',
      seen: '已完成。您看过了答复丢失的情况。没有重复录入，用新的验证码办完了。',
    },
  },
  /** The next thing to do. */
  step: {
    'line-gone': '此任务会断开网络。请等上方显示：{{said}}。',
    begin: '在首页按“{{journey}}”上的箭头。',
    agree: '询问客户，然后按“{{button}}”。',
    form: '用虚构的资料填写“{{screen}}”，然后按“{{button}}”。',
    review: '请客户核对，然后按“{{button}}”。',
    send: '按“{{button}}”。',
    code: '打开“{{inbox}}”，读出最新的验证码，输入后按“{{button}}”。',
    end: '按“{{button}}”。',
    save: '现在没有网络。按“{{button}}”，资料会保存在本机。',
    'save-visit': '按“{{button}}”。',
    leave: '按“{{button}}”。',
    'line-back': '网络正在恢复。请看上方的发件箱：系统会自动发送。',
    'wrong-code': '客户读错了：输入 000000，然后按“{{button}}”。',
    'send-lost': '按“{{button}}”。答复会在途中丢失。',
    check: '请勿重复发送。按“{{button}}”，然后回答：“{{answer}}”。',
    'new-code': '第一个验证码无效。等待时间结束后，按“{{button}}”。',
  },
  /** Somebody has gone another way. */
  detour: {
    'other-visit': '这是另一项业务。请先结束这次办理；此任务练习的是“{{journey}}”。',
    'looked-back': '您正在查看前面的步骤。请继续到“{{screen}}”。',
    passed: '这次办理已经过了任务要练习的环节。请结束这次办理，再重新开始。',
  },
} as const;
