// One answer, large: its question, its words to be selected, and its codings.
#pragma once

#include "surveys/answer_codings.h"

#include <QFont>
#include <QWidget>

#include <optional>

class QLabel;
class QListView;
class QTextEdit;

namespace kith::workbench {

class AnswerView : public QWidget {
    Q_OBJECT
public:
    explicit AnswerView(QWidget* parent = nullptr);

    // heading: whose answer to what; nothing: `words` say why there is none.
    void showAnswer(const QString& heading, const QString& question, const Passage& passage);
    void showNothing(const QString& heading, const QString& words);
    void setCodings(std::vector<AnswerCoding> codings);
    void setTextFont(const QFont& font);

    // The answer, or the words of it that are selected; nothing where no answer is shown.
    [[nodiscard]] std::optional<Passage> chosen() const;
    [[nodiscard]] const std::optional<Passage>& answer() const { return answer_; }
    // That is to be removed: the one chosen in the list, else the coder's last.
    [[nodiscard]] std::optional<CodingKey> codingMeant() const;
    [[nodiscard]] AnswerCodings& codings() const { return *codings_; }
    [[nodiscard]] QTextEdit& words() const { return *words_; }

Q_SIGNALS:
    void left(); // Escape
    void codingChosen(kith::CodingKey coding);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tint();

    QLabel* heading_;
    QLabel* question_;
    QTextEdit* words_;
    QListView* list_;
    QLabel* none_;
    AnswerCodings* codings_;
    std::optional<Passage> answer_;
};

} // namespace kith::workbench
