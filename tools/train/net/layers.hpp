// Layers without memory, and the loss.
#pragma once

#include <algorithm>

#include "parameters.hpp"

constexpr float LEAK = 0.1f;

/** `y = x Wᵀ + b` for many rows at once. */
struct LinearRun {
  int inputs = 0, outputs = 0, width = 0;
  Floats turned, out;

  void forward(const Linear& weights, const float* values, const float* in, int rows) {
    inputs = weights.weight.columns, outputs = weights.weight.rows, width = padded(outputs);
    turned.resize(size_t(inputs) * width);
    transpose(values + weights.weight.at, outputs, inputs, turned.data(), width);
    out.assign(size_t(rows) * width, 0);
    for (int r = 0; r < rows; ++r) {
      std::memcpy(&out[size_t(r) * width], values + weights.bias.at, outputs * sizeof(float));
    }
    multiply(rows, width, inputs, in, inputs, 1, turned.data(), width, out.data(), width);
  }

  void back(const Linear& weights, const float* values, const float* in, const float* change, int rows,
            float* in_change, float* gradient) {
    multiply(outputs, inputs, rows, change, 1, width, in, inputs, gradient + weights.weight.at, inputs);
    add_columns(change, rows, outputs, width, gradient + weights.bias.at);
    multiply(rows, inputs, outputs, change, width, 1, values + weights.weight.at, inputs, in_change, inputs);
  }
};

/** Turns scores to probabilities; returns the logarithm of what they were divided by. */
inline float softmax(float* scores, int count) {
  float highest = scores[0];
  for (int i = 1; i < count; ++i) highest = std::max(highest, scores[i]);
  float sum = 0;
  for (int i = 0; i < count; ++i) sum += scores[i] = std::exp(scores[i] - highest);
  for (int i = 0; i < count; ++i) scores[i] /= sum;
  return std::log(sum) + highest;
}

/**
 * Turns scores to the gradient of the cross entropy; returns the loss. With teachers, their probabilities are a part
 * `trust` of what is right.
 */
inline float softmax_loss(float* scores, int count, int right, float share, const float* teachers = nullptr,
                          float trust = 0) {
  const float own = scores[right];
  const float loss = softmax(scores, count) - own;
  for (int i = 0; i < count; ++i) scores[i] *= share;
  if (teachers == nullptr) trust = 0;
  scores[right] -= share * (1 - trust);
  if (teachers != nullptr) {
    for (int i = 0; i < count; ++i) scores[i] -= share * trust * teachers[i];
  }
  return loss;
}

/** Inverted dropout: what is kept grows, so that nothing changes when it is off. */
inline void drop(Floats& values, Floats& mask, float rate, Random* random) {
  if (random == nullptr || rate <= 0) return mask.clear();
  mask.resize(values.size());
  const float keep = 1 / (1 - rate);
  for (size_t i = 0; i < values.size(); ++i) {
    mask[i] = random->uniform() < rate ? 0 : keep;
    values[i] *= mask[i];
  }
}

/** The same units for all words of a sentence (Gal and Ghahramani 2016). */
inline void drop_units(Floats& values, Floats& mask, float rate, Random* random, const std::vector<int>& lengths) {
  if (random == nullptr || rate <= 0) return mask.clear();
  mask.resize(values.size());
  size_t total = 0;
  for (const int length : lengths) total += length;
  const size_t width = values.size() / total;
  const float keep = 1 / (1 - rate);
  size_t row = 0;
  for (const int length : lengths) {
    float* first = &mask[row * width];
    for (size_t c = 0; c < width; ++c) first[c] = random->uniform() < rate ? 0 : keep;
    for (int t = 1; t < length; ++t) std::memcpy(first + t * width, first, width * sizeof(float));
    row += length;
  }
  for (size_t i = 0; i < values.size(); ++i) values[i] *= mask[i];
}

inline void drop_back(Floats& change, const Floats& mask) {
  for (size_t i = 0; i < mask.size(); ++i) change[i] *= mask[i];
}

inline void leak(Floats& values) {
  for (auto& value : values) value = value > 0 ? value : LEAK * value;
}

/** After dropout the sign of a value is still that of the value before. */
inline void leak_back(Floats& change, const Floats& values) {
  for (size_t i = 0; i < change.size(); ++i) change[i] *= values[i] < 0 ? LEAK : 1;
}
