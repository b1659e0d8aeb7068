// Ends Prism with the test that started it: however that ends, a panic and a kill included, it closes this pipe.
process.stdin.on("close", () => process.exit()).resume();
