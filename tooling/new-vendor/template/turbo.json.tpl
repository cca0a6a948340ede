{
  "extends": [
    "//"
  ],
  "tags": [
    "vendor"
  ]
}
