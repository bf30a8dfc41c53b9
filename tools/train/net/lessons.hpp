// What nets that were trained before think of the sentences to learn from.
#pragma once

#include "data.hpp"
#include "matrix.hpp"

/** What teachers think of a sentence: probabilities `[dependent][head]` and `[dependent][label]`, from position 1. */
struct Lesson {
  Floats heads, labels;
};

inline void write_lessons(const std::vector<Lesson>& lessons, const char* path) {
  std::FILE* file = std::fopen(path, "wb");
  if (!file) stop("The lessons cannot be written.");
  for (const auto& [heads, labels] : lessons) {
    std::fwrite(heads.data(), sizeof(float), heads.size(), file);
    std::fwrite(labels.data(), sizeof(float), labels.size(), file);
  }
  if (std::fclose(file) != 0) stop("The lessons cannot be written.");
}

inline std::vector<Lesson> read_lessons(const Data& data, const std::string& path) {
  if (path.empty()) return {};
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) stop("The lessons cannot be read.");
  std::vector<Lesson> lessons(data.train.size());
  for (size_t s = 0; s < lessons.size(); ++s) {
    auto& [heads, labels] = lessons[s];
    const size_t length = data.train[s].size();
    heads.resize((length - 1) * length);
    labels.resize((length - 1) * size_t(data.labels));
    if (std::fread(heads.data(), sizeof(float), heads.size(), file) != heads.size() ||
        std::fread(labels.data(), sizeof(float), labels.size(), file) != labels.size()) {
      stop("The lessons end too soon.");
    }
  }
  std::fclose(file);
  return lessons;
}
