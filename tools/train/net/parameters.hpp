// The net's parameters in one array, in the order in which they are written, and Adam over them.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>

#include "data.hpp"
#include "matrix.hpp"

struct Sizes {
  int word = 64, tag = 32, hash = 32, hidden = 64, projection = 64;
  int input() const { return word + tag + hash; }
};

/** A matrix of parameters: where it starts and its size. Vectors are matrices of one row. */
struct View {
  size_t at = 0;
  int rows = 0, columns = 0;
  /** Rows are read one by one, so that only those in use are changed. */
  bool table = false;
  /** Biases are kept as they are when weights are rounded. */
  bool vector = false;
  size_t size() const { return size_t(rows) * columns; }
};

struct Direction { View input, recurrent, bias; };
struct Linear { View weight, bias; };

struct Layout {
  View words, tags, hashes[HASHES];
  Direction lstm[2][2];
  Linear arc_dependent, arc_head;
  View arc, arc_bias;
  Linear label_dependent, label_head, label;
  /** Tags from the first layer: a row for each tag, that of the root first. */
  Linear tagging;
  std::vector<View> all;
  size_t total = 0;

  View view(int rows, int columns, bool table, bool vector) {
    View made{total, rows, columns, table, vector};
    total += made.size();
    all.push_back(made);
    return made;
  }
  View table(int rows, int columns) { return view(rows, columns, true, false); }
  View matrix(int rows, int columns) { return view(rows, columns, false, false); }
  View vector(int columns) { return view(1, columns, false, true); }
  Linear linear(int rows, int columns) {
    const View weight = matrix(rows, columns);
    return {weight, vector(rows)};
  }

  Layout(const Sizes& size, const Data& data) {
    words = table(data.words, size.word);
    tags = table(data.tags, size.tag);
    for (auto& hash : hashes) hash = table(BUCKETS, size.hash);
    for (int layer = 0; layer < 2; ++layer) {
      for (auto& direction : lstm[layer]) {
        direction.input = matrix(4 * size.hidden, layer == 0 ? size.input() : 2 * size.hidden);
        direction.recurrent = matrix(4 * size.hidden, size.hidden);
        direction.bias = vector(4 * size.hidden);
      }
    }
    arc_dependent = linear(size.projection, 2 * size.hidden);
    arc_head = linear(size.projection, 2 * size.hidden);
    arc = matrix(size.projection, size.projection);
    arc_bias = vector(size.projection);
    label_dependent = linear(size.projection, 2 * size.hidden);
    label_head = linear(size.projection, 2 * size.hidden);
    label = linear(data.labels, size.projection);
    tagging = linear(data.tags, 2 * size.hidden);
  }
};

/** The nearest 16-bit float, ties to even; what is too large becomes the largest. */
inline float to_half(float value) {
  int exponent = 0;
  std::frexp(value, &exponent);
  // Eleven binary digits count, and steps end at 2^-24.
  const float step = std::ldexp(1.0f, std::max(exponent - 11, -24));
  return std::min(65504.0f, std::max(-65504.0f, std::nearbyint(value / step) * step));
}

/**
 * Rounds a row to 15 steps to either side of zero, the size of a step being a 16-bit float: the best of a few ends,
 * since to cut off an outlier brings all other weights nearer.
 */
inline void round_row(const float* from, int columns, float* to) {
  float largest = 0;
  for (int c = 0; c < columns; ++c) largest = std::max(largest, std::fabs(from[c]));
  float best = 0, least = 1e30f;
  for (int end = 0; end < 8; ++end) {
    const float step = to_half(largest * (1 - 0.06f * float(end)) / 15);
    if (step == 0) continue;
    float lost = 0;
    for (int c = 0; c < columns; ++c) {
      const float level = std::min(15.0f, std::max(-15.0f, std::nearbyint(from[c] / step)));
      const float difference = from[c] - level * step;
      lost += difference * difference;
    }
    if (lost < least) least = lost, best = step;
  }
  for (int c = 0; c < columns; ++c) {
    to[c] = best == 0 ? 0 : best * std::min(15.0f, std::max(-15.0f, std::nearbyint(from[c] / best)));
  }
}

/** Adam (Kingma and Ba 2015). A table's row that no word uses waits, and catches up when it is next in use. */
struct Adam {
  static constexpr float FIRST = 0.9f, SECOND = 0.98f, TINY = 1e-8f;
  Floats first, second;
  std::vector<std::vector<int>> last;  // for each view: the step at which a row was changed

  Adam(const Layout& layout) : first(layout.total), second(layout.total) {
    for (const auto& view : layout.all) last.emplace_back(view.table ? view.rows : 0, 0);
  }

  static float correction(int step) {
    return std::sqrt(1 - std::pow(SECOND, float(step))) / (1 - std::pow(FIRST, float(step)));
  }

  /** What steps without a gradient would have done: a geometric series. */
  void catch_up(const View& view, size_t number, int row, int step, float rate, float* values) {
    const int missed = step - last[number][row];
    last[number][row] = step;
    if (missed <= 0) return;
    const float ratio = FIRST / std::sqrt(SECOND);
    const float sum = ratio * (1 - std::pow(ratio, float(missed))) / (1 - ratio);
    const float fade = std::pow(FIRST, float(missed)), fade2 = std::pow(SECOND, float(missed));
    const float scale = rate * correction(std::max(step, 1)) * sum;
    const size_t from = view.at + size_t(row) * view.columns;
    for (size_t at = from; at < from + view.columns; ++at) {
      values[at] -= scale * first[at] / (std::sqrt(second[at]) + TINY);
      first[at] *= fade;
      second[at] *= fade2;
    }
  }

  /** One step over a range; the two halves of the gradient are added in this order, and emptied. */
  void change(size_t from, size_t count, int step, float rate, float scale, float* values, float* one, float* two) {
    const float corrected = rate * correction(step);
    for (size_t at = from; at < from + count; ++at) {
      const float gradient = (one[at] + two[at]) * scale;
      one[at] = two[at] = 0;
      first[at] = FIRST * first[at] + (1 - FIRST) * gradient;
      second[at] = SECOND * second[at] + (1 - SECOND) * gradient * gradient;
      values[at] -= corrected * first[at] / (std::sqrt(second[at]) + TINY);
    }
  }
};
