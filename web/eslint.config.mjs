import js from '@eslint/js';
import angular from 'angular-eslint';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

/** What each layer may import, besides itself. A folder that is not named here is a feature. */
const LAYERS = {
  money: [],
  api: ['money'],
  live: ['api', 'money'],
  ui: ['api', 'money'],
  shell: ['api', 'live', 'money', 'ui'],
};
const FEATURE = ['api', 'live', 'money', 'ui', 'shell'];

const folders = readdirSync(new URL('src/app', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const boundaries = folders.map((folder) => {
  const allowed = LAYERS[folder] ?? FEATURE;
  const forbidden = folders.filter((other) => other !== folder && !allowed.includes(other));
  return {
    files: [`src/app/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${[...forbidden, 'app', 'routes'].join('|')})(/|$)`,
              message: `${folder} may import only: ${allowed.join(', ') || 'nothing of the app'}.`,
            },
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/**', '.angular/**', 'src/app/api/schema.ts'] },
  {
    files: ['**/*.mjs', 'public/*.js'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        document: 'readonly',
        localStorage: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [
      js.configs.recommended,
      ...tseslint.configs.strictTypeChecked,
      ...tseslint.configs.stylisticTypeChecked,
      ...angular.configs.tsRecommended,
    ],
    processor: angular.processInlineTemplates,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'ss', style: 'camelCase' }],
      '@angular-eslint/component-selector': [
        'error',
        { type: ['element', 'attribute'], prefix: 'ss', style: 'kebab-case' },
      ],
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/prefer-output-readonly': 'error',
      '@angular-eslint/no-empty-lifecycle-method': 'error',
      // A component of Angular is a class even when its template says all there is to say.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // Angular's tokens are abstract classes that other classes and literals stand in for.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.spec.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.html'],
    ignores: ['src/index.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/prefer-self-closing-tags': 'error',
      '@angular-eslint/template/no-inline-styles': ['error', { allowNgStyle: false, allowBindToStyle: true }],
      '@angular-eslint/template/button-has-type': 'error',
      '@angular-eslint/template/i18n': [
        'error',
        {
          checkId: false,
          checkText: true,
          checkAttributes: true,
          ignoreAttributes: [
            'name',
            'kind',
            'icon',
            'type',
            'autocomplete',
            'inputmode',
            'size',
            'href',
            'role',
            'for',
            'id',
            'side',
            'tone',
            'field',
            'routerLink',
            'routerLinkActive',
            'ariaCurrentWhenActive',
            'aria-live',
            'enterkeyhint',
            'data-.*',
            'viewBox',
            'd',
            'width',
            'height',
            'method',
            'formControlName',
            'spellcheck',
            'autocapitalize',
            'keys',
            'aria-current',
            'aria-haspopup',
            'aria-controls',
            'aria-autocomplete',
            'tabindex',
            'class',
            'min',
            'max',
            'step',
            'pattern',
            'accept',
            'scope',
            'colspan',
            'value',
            'as',
            'queryParamsHandling',
            'align',
            'period',
            'shape',
          ],
        },
      ],
    },
  },
  ...boundaries,
);
