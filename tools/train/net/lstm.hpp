// One direction of an LSTM layer over several sentences at once, forward and back.
#pragma once

#include <algorithm>

#include "parameters.hpp"

/** Which rows belong to which sentence. Sentences are sorted, the longest first. */
struct Rows {
  std::vector<int> start, length;
  int total = 0;
  int longest() const { return length.empty() ? 0 : length[0]; }
  /** How many sentences are longer than `step`. */
  int active(int step) const {
    int count = 0;
    while (count < int(length.size()) && length[count] > step) ++count;
    return count;
  }
  int row(int sentence, int step, bool backward) const {
    return start[sentence] + (backward ? length[sentence] - 1 - step : step);
  }
};

/** Within bounds, beyond which it does not change: fast arithmetic makes no promises about infinities. */
inline float sigmoid(float x) { return 1 / (1 + std::exp(-std::min(30.0f, std::max(-30.0f, x)))); }
inline float tangent(float x) { return 2 * sigmoid(2 * x) - 1; }

struct LstmRun {
  int hidden = 0, inputs = 0;
  bool backward = false;
  Floats gates, cells, cells_before, states_before;  // a row for each row of the input
  Floats input_turned, recurrent_turned;             // weights, transposed
  Floats state, cell, state_change, cell_change, step_gates;

  void prepare(const Direction& weights, const float* values, bool reads_backward) {
    hidden = weights.recurrent.columns, inputs = weights.input.columns, backward = reads_backward;
    input_turned.resize(size_t(inputs) * 4 * hidden);
    recurrent_turned.resize(size_t(hidden) * 4 * hidden);
    transpose(values + weights.input.at, 4 * hidden, inputs, input_turned.data(), 4 * hidden);
    transpose(values + weights.recurrent.at, 4 * hidden, hidden, recurrent_turned.data(), 4 * hidden);
  }

  /** `out` has rows of `width` floats, of which `hidden` are written. */
  void forward(const Rows& rows, const Direction& weights, const float* values, const float* in, float* out,
               int width) {
    const int wide = 4 * hidden, sentences = int(rows.start.size());
    gates.resize(size_t(rows.total) * wide);
    cells.resize(size_t(rows.total) * hidden);
    cells_before.resize(size_t(rows.total) * hidden);
    states_before.resize(size_t(rows.total) * hidden);
    for (int r = 0; r < rows.total; ++r) {
      std::memcpy(&gates[size_t(r) * wide], values + weights.bias.at, wide * sizeof(float));
    }
    multiply(rows.total, wide, inputs, in, inputs, 1, input_turned.data(), wide, gates.data(), wide);
    state.assign(size_t(sentences) * hidden, 0);
    cell.assign(size_t(sentences) * hidden, 0);
    step_gates.resize(size_t(sentences) * wide);
    for (int step = 0; step < rows.longest(); ++step) {
      const int active = rows.active(step);
      for (int s = 0; s < active; ++s) {
        std::memcpy(&step_gates[size_t(s) * wide], &gates[size_t(rows.row(s, step, backward)) * wide],
                    wide * sizeof(float));
      }
      multiply(active, wide, hidden, state.data(), hidden, 1, recurrent_turned.data(), wide, step_gates.data(), wide);
      for (int s = 0; s < active; ++s) {
        const size_t row = rows.row(s, step, backward);
        float* h = &state[size_t(s) * hidden];
        float* c = &cell[size_t(s) * hidden];
        const float* from = &step_gates[size_t(s) * wide];
        float* gate = &gates[row * wide];
        std::memcpy(&states_before[row * hidden], h, hidden * sizeof(float));
        std::memcpy(&cells_before[row * hidden], c, hidden * sizeof(float));
        for (int k = 0; k < hidden; ++k) gate[k] = sigmoid(from[k]);
        for (int k = 0; k < hidden; ++k) gate[hidden + k] = sigmoid(from[hidden + k]);
        for (int k = 0; k < hidden; ++k) gate[2 * hidden + k] = tangent(from[2 * hidden + k]);
        for (int k = 0; k < hidden; ++k) gate[3 * hidden + k] = sigmoid(from[3 * hidden + k]);
        for (int k = 0; k < hidden; ++k) {
          c[k] = gate[hidden + k] * c[k] + gate[k] * gate[2 * hidden + k];
          h[k] = gate[3 * hidden + k] * tangent(c[k]);
        }
        std::memcpy(&cells[row * hidden], c, hidden * sizeof(float));
        std::memcpy(out + row * width, h, hidden * sizeof(float));
      }
    }
  }

  /** Takes the gradient of `out`; adds to that of the input and of the weights. */
  void back(const Rows& rows, const Direction& weights, const float* values, const float* in, const float* out_change,
            int width, float* in_change, float* gradient) {
    const int wide = 4 * hidden, sentences = int(rows.start.size());
    state_change.assign(size_t(sentences) * hidden, 0);
    cell_change.assign(size_t(sentences) * hidden, 0);
    for (int step = rows.longest() - 1; step >= 0; --step) {
      const int active = rows.active(step);
      for (int s = 0; s < active; ++s) {
        const size_t row = rows.row(s, step, backward);
        float* gate = &gates[row * wide];
        const float* c = &cells[row * hidden];
        const float* before = &cells_before[row * hidden];
        const float* dout = out_change + row * width;
        const float* dh = &state_change[size_t(s) * hidden];
        float* dc = &cell_change[size_t(s) * hidden];
        for (int k = 0; k < hidden; ++k) {
          const float i = gate[k], f = gate[hidden + k], g = gate[2 * hidden + k], o = gate[3 * hidden + k];
          const float t = tangent(c[k]), change = dout[k] + dh[k];
          const float cells_change = dc[k] + change * o * (1 - t * t);
          gate[k] = cells_change * g * i * (1 - i);
          gate[hidden + k] = cells_change * before[k] * f * (1 - f);
          gate[2 * hidden + k] = cells_change * i * (1 - g * g);
          gate[3 * hidden + k] = change * t * o * (1 - o);
          dc[k] = cells_change * f;
        }
        std::memcpy(&step_gates[size_t(s) * wide], gate, wide * sizeof(float));
      }
      std::fill(state_change.begin(), state_change.begin() + size_t(active) * hidden, 0.0f);
      multiply(active, hidden, wide, step_gates.data(), wide, 1, values + weights.recurrent.at, hidden,
               state_change.data(), hidden);
    }
    // What were gates are now their gradients.
    multiply(wide, hidden, rows.total, gates.data(), 1, wide, states_before.data(), hidden,
             gradient + weights.recurrent.at, hidden);
    multiply(wide, inputs, rows.total, gates.data(), 1, wide, in, inputs, gradient + weights.input.at, inputs);
    add_columns(gates.data(), rows.total, wide, wide, gradient + weights.bias.at);
    multiply(rows.total, inputs, wide, gates.data(), wide, 1, values + weights.input.at, inputs, in_change, inputs);
  }
};
