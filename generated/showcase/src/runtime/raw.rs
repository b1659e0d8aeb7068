//! A call whose answer is kept as it came.

use super::{Answer, Call, DecodeError, Operation, Report, Request};

/// An operation whose answer is kept as it came. [`Call::raw`] makes it.
#[derive(Clone, Debug)]
pub struct Raw<Op>(Op);

impl<Op: Operation> Call<Op> {
    /// Gives the answer of a success as it came, with its status and headers, instead of reading it.
    ///
    /// Everything else stays the same: a refusal is an error, which has status, headers and body too.
    /// [`Operation::output`] reads such an answer as the call without this would.
    pub fn raw(self) -> Call<Raw<Op>> {
        self.map(Raw)
    }
}

impl<Op: Operation> Operation for Raw<Op> {
    type Output = Answer;
    type Refusal = Op::Refusal;

    const NAME: &'static str = Op::NAME;

    fn request(&self) -> Request {
        self.0.request()
    }

    fn check(&self, report: &mut Report<'_>) {
        self.0.check(report);
    }

    fn output(answer: &Answer) -> Result<Answer, DecodeError> {
        Ok(answer.clone())
    }

    fn refusal(answer: &Answer) -> Op::Refusal {
        Op::refusal(answer)
    }
}
