// Sentences as the trainer's other half writes them, and random numbers.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

constexpr int HASHES = 7;
constexpr int BUCKETS = 4096;

struct Word {
  int32_t word;    // row of the word table
  int32_t gold;    // row of the tag table, by the treebank
  int32_t tag;     // and as the tagger gives it
  int32_t bucket[HASHES];
  int32_t head;    // 0 is the root
  int32_t label;
};

/** Positions 1 to n; position 0 is the root. */
using Sentence = std::vector<Word>;

struct Data {
  int32_t words = 0, tags = 0, labels = 0;  // rows of the tables; `tags` with the root's
  std::vector<int32_t> counts;              // how often each row's word occurs in training
  std::vector<Sentence> train, dev;
};

inline void stop(const std::string& why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  std::exit(1);
}

inline std::vector<Sentence> read_sentences(std::FILE* file, int32_t count) {
  std::vector<Sentence> sentences(count);
  for (auto& sentence : sentences) {
    int32_t length = 0;
    if (std::fread(&length, 4, 1, file) != 1) stop("The data end too soon.");
    sentence.resize(length + 1);
    sentence[0] = Word{};
    if (std::fread(&sentence[1], sizeof(Word), length, file) != size_t(length)) stop("The data end too soon.");
  }
  return sentences;
}

inline Data read_data(const char* path) {
  std::FILE* file = std::fopen(path, "rb");
  if (!file) stop("The data cannot be opened.");
  Data data;
  int32_t head[5];
  if (std::fread(head, 4, 5, file) != 5) stop("The data end too soon.");
  data.words = head[0], data.tags = head[1], data.labels = head[2];
  data.counts.resize(data.words);
  if (std::fread(data.counts.data(), 4, data.words, file) != size_t(data.words)) stop("The data end too soon.");
  data.train = read_sentences(file, head[3]);
  data.dev = read_sentences(file, head[4]);
  std::fclose(file);
  return data;
}

/** xorshift64* (Vigna 2016). The same for the same seed on every machine. */
struct Random {
  uint64_t state;
  explicit Random(uint64_t seed) : state(seed * 0x9e3779b97f4a7c15ull + 0x1234567) {
    for (int i = 0; i < 8; ++i) next();
  }
  uint32_t next() {
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return uint32_t((state * 0x2545f4914f6cdd1dull) >> 32);
  }
  float uniform() { return float(next() >> 8) * (1.0f / 16777216.0f); }
  int below(int limit) { return int((uint64_t(next()) * uint64_t(limit)) >> 32); }
};
