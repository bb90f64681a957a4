import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ToastStack } from './ui/toasts';

@Component({ selector: 'ss-app', imports: [RouterOutlet, ToastStack], template: '<router-outlet /><ss-toasts />' })
export class App {}
