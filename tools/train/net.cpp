// Trains the parser's net: two bidirectional LSTM layers with a biaffine scorer of arcs and a scorer of labels
// (Kiperwasser and Goldberg 2016; Dozat and Manning 2017), small. No libraries.
//   net DATA OUT [--seed N] [--epochs N] [--rate R] [--hidden N] [--round-from EPOCH] [--lessons FILE] …
//   net DATA LESSONS --teachers A,B,… [--hidden N] …
// DATA is written by dataset.ts. OUT receives the parameters as 32-bit floats, in the order of `Layout`; LESSONS what
// nets that were written so think of the sentences to learn from, on average.

#include "net/trainer.hpp"

int main(int count, char** arguments) {
  if (count < 3 || count % 2 == 0) stop("net DATA OUT [--option number]…");
  Options options;
  for (int at = 3; at + 1 < count; at += 2) options.given[std::string(arguments[at]).substr(2)] = arguments[at + 1];
  const Data data = read_data(arguments[1]);
  Trainer trainer(data, options);
  if (!options.text("teachers").empty()) {
    const auto teachers = split(options.text("teachers"));
    std::vector<Lesson> lessons(data.train.size());
    for (const auto& teacher : teachers) {
      trainer.read_values(teacher);
      trainer.teach(lessons, 1 / float(teachers.size()));
    }
    write_lessons(lessons, arguments[2]);
    return 0;
  }
  trainer.train();
  std::FILE* file = std::fopen(arguments[2], "wb");
  if (!file || std::fwrite(trainer.weights(), sizeof(float), trainer.layout.total, file) != trainer.layout.total) {
    stop("The weights cannot be written.");
  }
  std::fclose(file);
  return 0;
}
