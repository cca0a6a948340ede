{
  "name": "@sdk/__vendor__",
  "version": "1.0.0",
  "private": true,
  "description": "Client for __Vendor__",
  "type": "module",
  "sideEffects": false,
  "license": "MIT",
  "engines": {
    "node": ">=22.19.0"
  },
  "files": [
    "CHANGELOG.md",
    "dist",
    "!dist/.tsbuildinfo",
    "src",
    "!src/**/*.test.ts",
    "!src/**/*.test-d.ts",
    "docs"
  ],
  "exports": {
    ".": {
      "@sdk/source": "./src/index.ts",
      "types": "./dist/index.d.ts",
      "default": "./dist/index.js"
    },
    "./session": {
      "@sdk/source": "./src/session.ts",
      "types": "./dist/session.d.ts",
      "default": "./dist/session.js"
    },
    "./notes": {
      "@sdk/source": "./src/notes/index.ts",
      "types": "./dist/notes/index.d.ts",
      "default": "./dist/notes/index.js"
    },
    "./operations": {
      "@sdk/source": "./src/operations.ts",
      "types": "./dist/operations.d.ts",
      "default": "./dist/operations.js"
    },
    "./testing": {
      "@sdk/source": "./src/testing/index.ts",
      "types": "./dist/testing/index.d.ts",
      "default": "./dist/testing/index.js"
    },
    "./package.json": "./package.json"
  },
  "publishConfig": {
    "access": "public",
    "bin": {
      "sdk-__vendor__": "./dist/bin.js"
    },
    "exports": {
      ".": {
        "types": "./dist/index.d.ts",
        "default": "./dist/index.js"
      },
      "./session": {
        "types": "./dist/session.d.ts",
        "default": "./dist/session.js"
      },
      "./notes": {
        "types": "./dist/notes/index.d.ts",
        "default": "./dist/notes/index.js"
      },
      "./operations": {
        "types": "./dist/operations.d.ts",
        "default": "./dist/operations.js"
      },
      "./testing": {
        "types": "./dist/testing/index.d.ts",
        "default": "./dist/testing/index.js"
      },
      "./package.json": "./package.json"
    }
  },
  "scripts": {
    "build": "sdk-build",
    "typecheck": "tsc -p .",
    "lint": "oxlint --type-aware --deny-warnings",
    "test": "vitest run --root ../.. --project __vendor__"
  },
  "dependencies": {
    "@sdk/core": "workspace:^",
    "valibot": "catalog:"
  }
}
