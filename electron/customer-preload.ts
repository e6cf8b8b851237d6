/** The customer's window: call and subscribe over the few names of its own contract. Nothing of the staff's contract is named here. */
import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from '../shared/contract/create-bridge.ts';
import {
  type CustomerBridge,
  customerEventChannel,
  customerMethodChannel,
} from '../shared/contract/customer-bridge.ts';

declare const __CUSTOMER_METHOD_NAMES__: readonly string[];
declare const __CUSTOMER_EVENT_NAMES__: readonly string[];

const names = {
  methods: __CUSTOMER_METHOD_NAMES__,
  events: __CUSTOMER_EVENT_NAMES__,
  methodChannel: customerMethodChannel,
  eventChannel: customerEventChannel,
};

contextBridge.exposeInMainWorld('customer', createBridge(ipcRenderer, names) satisfies CustomerBridge);
