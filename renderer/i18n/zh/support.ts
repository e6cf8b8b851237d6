/** A file for whoever helps from afar. For supervisors. */
export const support = {
  open: '支持文件',
  title: '供技术支持使用的文件',
  lead: '说明本机的状况：版本、设置、检查结果、数量、存放时长和错误。不含姓名、电话号码、证件号码或图片，不含任何客户或员工的信息。',
  write: '生成文件',
  working: '正在检查本机及其日志',
  workingLong: '正在逐一询问各服务商，需要几秒钟。',
  done: '已生成，{{size}} kB。请把此文件发给技术支持：',
} as const;
