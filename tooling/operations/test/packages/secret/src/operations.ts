throw new Error('a private package was loaded')
